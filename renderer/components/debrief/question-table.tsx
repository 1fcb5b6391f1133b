import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../../electron/contract/debrief.ts';
import { codes } from '../../../scenarios/assess/code-book.ts';
import { CodeChip } from './code-chip.tsx';
import { wordsAt } from './result-card.tsx';
import { victimOf } from './victim-of.ts';

/** The question map as a table: the same marks, with their words and whether they count. */
export function QuestionTable({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation();
  const { marks } = debrief.assessment.questions;
  return (
    <table>
      <caption className="visually-hidden">
        {t('debrief.questionsTable', { name: victimOf(debrief.report) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('debrief.order')}</th>
          <th scope="col">{t('debrief.code')}</th>
          <th scope="col">{t('debrief.words')}</th>
          <th scope="col">{t('debrief.counted')}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark) => (
          <tr key={mark.seq}>
            <td>{mark.seq}</td>
            <td>
              <CodeChip code={mark.as} /> {codes[mark.as].name}
            </td>
            <td>{wordsAt(debrief.report, mark.seq)}</td>
            <td>{t(mark.counted ? 'debrief.yes' : 'debrief.no')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
