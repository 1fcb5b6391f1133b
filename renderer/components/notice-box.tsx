import type { ReactNode } from 'react';
import styles from './notice-box.module.css';

type NoticeBoxProps = {
  readonly tone: 'information' | 'problem';
  readonly children: ReactNode;
};

/** A sentence that has to be seen. A problem is announced at once. */
export function NoticeBox({ tone, children }: NoticeBoxProps) {
  return (
    <div className={`${styles.box} ${styles[tone]}`} role={tone === 'problem' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
