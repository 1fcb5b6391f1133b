import { useTranslation } from 'react-i18next';
import type { Agency } from '../../electron/contract/values.ts';
import { AgencyLineForm } from './agency-line-form.tsx';
import { Button } from './button.tsx';
import styles from './help.module.css';

type ThisComputerProps = {
  readonly line: Agency['supportLine'];
  readonly onKeepLine: (line: Agency['supportLine']) => void;
  readonly onDiagnostics: () => void;
};

/** What is set here for everybody who uses this computer, and the file for whoever looks after it. */
export function ThisComputer({ line, onKeepLine, onDiagnostics }: ThisComputerProps) {
  const { t } = useTranslation();
  return (
    <>
      <section className={styles.section}>
        <h2>{t('help.line')}</h2>
        <p>{t('help.lineLead')}</p>
        <AgencyLineForm key={JSON.stringify(line)} line={line} onKeep={onKeepLine} />
      </section>
      <section className={styles.section}>
        <h2>{t('help.diagnostics')}</h2>
        <p>{t('help.diagnosticsText')}</p>
        <div>
          <Button onPress={onDiagnostics}>{t('help.diagnosticsSave')}</Button>
        </div>
      </section>
    </>
  );
}
