import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { CardDialog } from './card-dialog.tsx';
import styles from './support-card.module.css';
import { SupportLine } from './support-line.ts';

const lines = ['peer', 'eap', 'copline', '988'] as const;

/**
 * Whom an officer can talk to, the agency's own line first. It asks nothing of the host and stores nothing, so its
 * opening leaves no trace.
 */
export function SupportCard({ kind = 'plain' }: { readonly kind?: 'plain' | 'quiet' }) {
  const { t } = useTranslation();
  const own = use(SupportLine);
  return (
    <CardDialog
      label={t('support.open')}
      kind={kind}
      title={t('support.title')}
      lead={t('support.lead')}
      close={t('support.close')}
    >
      <dl className={styles.lines}>
        {own === null ? null : (
          <div className={styles.own}>
            <dt>{own.name}</dt>
            <dd className={styles.typed}>{own.text}</dd>
          </div>
        )}
        {lines.map((line) => (
          <div key={line}>
            <dt>{t(`support.${line}`)}</dt>
            <dd>{t(`support.${line}Text`)}</dd>
          </div>
        ))}
        {own === null ? (
          <div>
            <dt>{t('support.agency')}</dt>
            <dd>{t('support.agencyText')}</dd>
          </div>
        ) : null}
      </dl>
    </CardDialog>
  );
}
