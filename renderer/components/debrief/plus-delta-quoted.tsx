import { useTranslation } from 'react-i18next';
import type { PlusDelta } from '../../../electron/contract/values.ts';
import { Button } from '../button.tsx';
import styles from './plus-delta-quoted.module.css';

type PlusDeltaQuotedProps = { readonly plusDelta: PlusDelta; readonly onDelete: () => void };

/** The officer's own words, at the head of what others have to say. Nothing where nothing was written. */
export function PlusDeltaQuoted({ plusDelta, onDelete }: PlusDeltaQuotedProps) {
  const { t } = useTranslation();
  const written = [
    { label: t('debrief.own.wentWell'), words: plusDelta.plus.trim() },
    { label: t('debrief.own.differently'), words: plusDelta.delta.trim() },
  ].filter(({ words }) => words !== '');
  if (written.length === 0) return null;
  return (
    <div className={styles.block}>
      <dl className={styles.written}>
        {written.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>“{words}”</dd>
          </div>
        ))}
      </dl>
      <div className={styles.delete}>
        <Button kind="quiet" onPress={onDelete}>
          {t('debrief.own.delete')}
        </Button>
      </div>
    </div>
  );
}
