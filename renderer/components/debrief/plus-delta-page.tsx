import { Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { mostReflected } from '../../../electron/contract/limits.ts';
import type { PlusDelta } from '../../../electron/contract/values.ts';
import type { SaveState } from '../../autosave/create-autosave.ts';
import { Button } from '../button.tsx';
import { SaveNote } from '../save-note.tsx';
import styles from './plus-delta-page.module.css';

type PlusDeltaPageProps = {
  readonly title: string;
  readonly value: PlusDelta;
  /** How what stands here is kept. */
  readonly saved: SaveState;
  readonly onChange: (value: PlusDelta) => void;
  readonly onRetry: () => void;
  readonly onContinue: () => void;
};

/** The empty page a debrief begins with: one question, room for an answer, and nothing that answers for the officer. */
export function PlusDeltaPage({ title, value, saved, onChange, onRetry, onContinue }: PlusDeltaPageProps) {
  const { t } = useTranslation();
  return (
    <article className={styles.page}>
      <h1>{t('debrief.title', { title })}</h1>
      <p className={styles.question}>{t('debrief.own.question')}</p>
      <Answer
        label={t('debrief.own.wentWell')}
        value={value.plus}
        onChange={(plus) => onChange({ ...value, plus })}
      />
      <Answer
        label={t('debrief.own.differently')}
        value={value.delta}
        onChange={(delta) => onChange({ ...value, delta })}
      />
      <p className={styles.note}>{t('debrief.own.kept')}</p>
      <div className={styles.actions}>
        <Button kind="main" onPress={onContinue}>
          {t('debrief.own.continue')}
        </Button>
        <SaveNote state={saved} onRetry={onRetry} />
      </div>
    </article>
  );
}

type AnswerProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Answer({ label, value, onChange }: AnswerProps) {
  return (
    <TextField className={styles.answer ?? ''} value={value} onChange={onChange} autoComplete="off">
      <Label className={styles.label ?? ''}>{label}</Label>
      <TextArea className={styles.area ?? ''} rows={3} maxLength={mostReflected} />
    </TextField>
  );
}
