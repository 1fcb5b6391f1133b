import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import styles from './replay-button.module.css';

/** Begins practice at a turn. */
export type Replay = (seq: number) => void;

type ReplayButtonProps = { readonly seq: number; readonly onReplay: Replay };

/** Leads back to a turn, to decide it anew. The attempt that is looked at stays as it is. */
export function ReplayButton({ seq, onReplay }: ReplayButtonProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.replay}>
      <Button kind="quiet" onPress={() => onReplay(seq)}>
        {t('debrief.replay.here')}
        <span className="visually-hidden"> {t('debrief.turn', { count: seq })}</span>
      </Button>
    </div>
  );
}
