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
        <p>{t('records.empty')}</p>
      ) : (
        <>
          <table>
            <caption className="visually-hidden">{t('records.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('records.when')}</th>
                <th scope="col">{t('records.scenario')}</th>
                <th scope="col">{t('records.result')}</th>
                <th scope="col">{t('records.active')}</th>
                <th scope="col" className="number">
                  {t('records.position')}
                </th>
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <tr key={record.record}>
                  <td>
                    <When at={record.closedAt} />
                  </td>
                  <td>
                    <Link href={pathOf(record.record)}>{record.scenarioTitle}</Link>
                  </td>
                  <td>{t(`debrief.result.${record.result}`)}</td>
                  <td>
                    <ActiveTime seconds={record.activeSeconds} />
                  </td>
                  <td className="number">{record.position}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className={styles.actions}>
            <Button onPress={() => onExport('csv')}>{t('records.exportCsv')}</Button>
            <Button onPress={() => onExport('json')}>{t('records.exportJson')}</Button>
          </div>
        </>
      )}
    </>
  );
}
