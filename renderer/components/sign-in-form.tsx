import { useState } from 'react';
import { Checkbox, Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { ProblemNote } from './problem-note.tsx';
import type { AnyProblem } from './problem-note.tsx';
import { TextField } from './text-field.tsx';
import styles from './welcome.module.css';

export type SigningIn = {
  readonly who: string;
  readonly badge?: string;
  /** Of several with this name, the one who has no badge. */
  readonly withoutBadge?: true;
  readonly pin?: string;
};

type SignInFormProps = {
  readonly problem: AnyProblem | undefined;
  readonly onSignIn: (typed: SigningIn) => void;
  readonly onNew: () => void;
  readonly onRestore: (copy: string) => void;
};

const asksForPin: readonly AnyProblem['kind'][] = ['pin-needed', 'pin-wrong', 'throttled'];

/** Who is here. The PIN and the badge are asked for only when they are needed. */
export function SignInForm({ problem, onSignIn, onNew, onRestore }: SignInFormProps) {
  const { t } = useTranslation();
  const [who, setWho] = useState('');
  const [badge, setBadge] = useState('');
  const [hasNoBadge, setHasNoBadge] = useState(false);
  const [pin, setPin] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const needsPin = problem !== undefined && asksForPin.includes(problem.kind);
  const needsBadge = problem?.kind === 'several' || badge !== '' || hasNoBadge;

  function submit(event: React.FormEvent): void {
    event.preventDefault();
    setIsMissing(who.trim() === '');
    if (who.trim() === '') return;
    const which = hasNoBadge ? { withoutBadge: true as const } : badge === '' ? {} : { badge };
    onSignIn({ who, ...which, ...(pin === '' ? {} : { pin }) });
  }

  return (
    <Form className={styles.form ?? ''} onSubmit={submit}>
      <TextField
        name="who"
        label={t('signIn.who')}
        value={who}
        onChange={setWho}
        autoFocus
        error={isMissing ? t('signIn.needed') : undefined}
      />
      {needsBadge ? (
        <>
          <TextField name="badge" label={t('signIn.badge')} value={badge} onChange={setBadge} autoFocus />
          <Checkbox className={styles.tick ?? ''} isSelected={hasNoBadge} onChange={setHasNoBadge}>
            <span className={styles.box} aria-hidden="true" />
            {t('signIn.noBadge')}
          </Checkbox>
        </>
      ) : null}
      {needsPin ? (
        <TextField
          name="pin"
          label={t('signIn.pin')}
          type="password"
          value={pin}
          onChange={setPin}
          autoFocus
        />
      ) : null}
      {problem === undefined ? null : <ProblemNote problem={problem} onRestore={onRestore} />}
      <div className={styles.actions}>
        <Button kind="main" type="submit">
          {t('signIn.submit')}
        </Button>
        <Button kind="quiet" onPress={onNew}>
          {t('signIn.new')}
        </Button>
      </div>
    </Form>
  );
}
