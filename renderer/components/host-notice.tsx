import { useTranslation } from 'react-i18next';
import styles from './host-notice.module.css';
import { NoticeBox } from './notice-box.tsx';

/** Says that the host does not answer, or has ended. Nothing while all is well. */
export function HostNotice({ state }: { readonly state: 'here' | 'away' | 'ended' }) {
  const { t } = useTranslation();
  if (state === 'here') return null;
  return (
    <div className={styles.notice}>
      <NoticeBox tone="problem">
        <p>{t(`host.${state}`)}</p>
      </NoticeBox>
    </div>
  );
}
