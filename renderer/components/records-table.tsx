import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RecordSummary } from '../../electron/contract/values.ts';
import { ActiveTime } from './active-time.tsx';
import { Button } from './button.tsx';
import styles from './records-table.module.css';
import { When } from './when.tsx';

type RecordsTableProps = {
  readonly records: readonly RecordSummary[];
  readonly pathOf: (record: string) => string;
  readonly onExport: (format: 'csv' | 'json') => void;
};

/** The records, newest first, and the way to take them along. */
export function RecordsTable({ records, pathOf, onExport }: RecordsTableProps) {
  const { t } = useTranslation();
  return (
    <>
      <header className={styles.header}>
        <h1>{t('records.title')}</h1>
        <p className={styles.lead}>{t('records.lead')}</p>
      </header>
      {records.length === 0 ? (
        <p className={styles.empty}>{t('records.empty')}</p>
      ) : (
        <>
          <table className={styles.table}>
            <caption className="visually-hidden">{t('records.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('records.scenario')}</th>
                <th scope="col">{t('records.result')}</th>
                <th scope="col">{t('records.when')}</th>
                <th scope="col">{t('records.active')}</th>
                <th scope="col" className="number">
                  {t('records.position')}
                </th>
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <Row key={record.record} record={record} path={pathOf(record.record)} />
              ))}
            </tbody>
          </table>
          <section className={styles.take} aria-label={t('records.take')}>
            <div className={styles.actions}>
              <Button onPress={() => onExport('csv')}>{t('records.exportCsv')}</Button>
              <Button onPress={() => onExport('json')}>{t('records.exportJson')}</Button>
            </div>
            <p className={styles.note}>{t('records.takeNote')}</p>
          </section>
        </>
      )}
    </>
  );
}

/** Where there is no room for a table, each record stands by itself and every value says what it is. */
function Row({ record, path }: { readonly record: RecordSummary; readonly path: string }) {
  const { t } = useTranslation();
  return (
    <tr>
      <td className={styles.scenario}>
        <Link href={path}>{record.scenarioTitle}</Link>
      </td>
      <td data-name={t('records.result')}>
        <span className={styles.result} data-result={record.result}>
          {t(`debrief.result.${record.result}`)}
        </span>
      </td>
      <td data-name={t('records.when')}>
        <When at={record.closedAt} />
      </td>
      <td data-name={t('records.active')}>
        <ActiveTime seconds={record.activeSeconds} />
      </td>
      <td className="number" data-name={t('records.position')}>
        {record.position}
      </td>
    </tr>
  );
}
