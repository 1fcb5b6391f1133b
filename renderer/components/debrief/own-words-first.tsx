import { Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import styles from './own-words-first.module.css';

/** What the officer says about the interview before anybody else does. */
export type OwnWords = { readonly wentWell: string; readonly differently: string };

type OwnWordsFirstProps = {
  readonly title: string;
  readonly value: OwnWords;
  readonly onChange: (value: OwnWords) => void;
  readonly onContinue: () => void;
};

/** The empty page a debrief begins with: one question, room for an answer, and nothing that answers for the officer. */
export function OwnWordsFirst({ title, value, onChange, onContinue }: OwnWordsFirstProps) {
  const { t } = useTranslation();
  return (
    <article className={styles.page}>
      <h1>{t('debrief.title', { title })}</h1>
      <p className={styles.question}>{t('debrief.own.question')}</p>
      <Answer
        label={t('debrief.own.wentWell')}
        value={value.wentWell}
        onChange={(wentWell) => onChange({ ...value, wentWell })}
      />
      <Answer
        label={t('debrief.own.differently')}
        value={value.differently}
        onChange={(differently) => onChange({ ...value, differently })}
      />
      <p className={styles.note}>{t('debrief.own.kept')}</p>
      <div>
        <Button kind="main" onPress={onContinue}>
          {t('debrief.own.continue')}
        </Button>
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
      <TextArea className={styles.area ?? ''} rows={3} maxLength={2000} />
    </TextField>
  );
}
