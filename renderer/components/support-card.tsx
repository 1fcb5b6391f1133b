import { useTranslation } from 'react-i18next';
import { CardDialog } from './card-dialog.tsx';
import styles from './support-card.module.css';

const lines = ['peer', 'eap', 'copline', '988', 'agency'] as const;

/** Whom an officer can talk to. It asks nothing of the host and stores nothing, so its opening leaves no trace. */
export function SupportCard({ kind = 'plain' }: { readonly kind?: 'plain' | 'quiet' }) {
  const { t } = useTranslation();
  return (
    <CardDialog
      label={t('support.open')}
      kind={kind}
      title={t('support.title')}
      lead={t('support.lead')}
      close={t('support.close')}
    >
      <dl className={styles.lines}>
        {lines.map((line) => (
          <div key={line}>
            <dt>{t(`support.${line}`)}</dt>
            <dd>{t(`support.${line}Text`)}</dd>
          </div>
        ))}
      </dl>
    </CardDialog>
  );
}
