import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RecordSummary } from '../../electron/contract/values.ts';
import { ActiveTime } from './active-time.tsx';
import { Button } from './button.tsx';
import { NoticeBox } from './notice-box.tsx';
import styles from './record-head.module.css';
import { When } from './when.tsx';

type RecordHeadProps = {
  readonly record: RecordSummary;
  /** Where its officer looks back at it with what they wrote, which no record holds. */
  readonly debriefPath: string;
  readonly onExport: (format: 'csv' | 'json') => void;
};

/** What is filed about an attempt: who, when, how long, on which content, and its place in the chain. */
export function RecordHead({ record, debriefPath, onExport }: RecordHeadProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.head} aria-label={t('records.record')}>
      <dl className={styles.facts}>
        <Fact name={t('records.trainee')}>
          {record.traineeLegalName}
          {record.traineeBadge === null ? null : ` · ${record.traineeBadge}`}
        </Fact>
        <Fact name={t('records.started')}>
          <When at={record.startedAt} />
        </Fact>
        <Fact name={t('records.when')}>
          <When at={record.closedAt} />
        </Fact>
        <Fact name={t('records.active')}>
          <ActiveTime seconds={record.activeSeconds} />
        </Fact>
        <Fact name={t('records.contentHash')}>
          {record.scenarioId} {record.scenarioVersion}{' '}
          <code className={styles.hash}>{record.scenarioHash}</code>
        </Fact>
        <Fact name={t('records.hash')}>
          {t('records.position')} {record.position} <code className={styles.hash}>{record.hash}</code>
        </Fact>
      </dl>
      {record.clockJumped ? <NoticeBox tone="information">{t('records.clockJumped')}</NoticeBox> : null}
      <div className={styles.actions}>
        <Button onPress={() => onExport('csv')}>{t('records.exportOneCsv')}</Button>
        <Button onPress={() => onExport('json')}>{t('records.exportOneJson')}</Button>
        <Link href={debriefPath}>{t('records.lookBack')}</Link>
      </div>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
