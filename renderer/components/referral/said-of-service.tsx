import { useTranslation } from 'react-i18next';
import type { Service } from '../../../scenarios/format/directory.ts';
import type { Statement } from '../../../scenarios/format/referral-vocabulary.ts';
import styles from './referral.module.css';
import { statementWords } from './statement-words.ts';

type SaidOfServiceProps = {
  readonly statements: readonly Statement[];
  readonly service: Service | undefined;
  readonly said: readonly Statement[];
  readonly onSay: (said: readonly Statement[]) => void;
};

/** What can be said about a service, each as the sentence it is; they are said in the order they were chosen. */
export function SaidOfService({ statements, service, said, onSay }: SaidOfServiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.said}>
      <legend className={styles.label}>{t('referral.say')}</legend>
      {statements.map((statement) => (
        <label key={statement} className={styles.statement}>
          <input
            type="checkbox"
            value={statement}
            checked={said.includes(statement)}
            onChange={({ target }) =>
              onSay(target.checked ? [...said, statement] : said.filter((other) => other !== statement))
            }
          />
          <span>“{statementWords(statement, service, t)}”</span>
        </label>
      ))}
    </fieldset>
  );
}
