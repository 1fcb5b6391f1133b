import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../../electron/contract/debrief.ts';
import { codes } from '../../../scenarios/assess/code-book.ts';
import type { Fraction } from '../../../scenarios/assess/rubric.ts';
import { CodeChip } from './code-chip.tsx';
import { wordsAt } from './result-card.tsx';
import { Section } from './section.tsx';

/** What was said to the victim, by kind and in order, with the shares beside each other and never one alone. */
export function QuestionTable({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation();
  const { questions } = debrief.assessment;
  const victim = debrief.report.people.find(({ role }) => role === 'victim')?.name ?? '';
  const shares = (key: 'debrief.recommended' | 'debrief.invitations', share: Fraction) =>
    t(key, { part: share.numerator, whole: share.denominator });
  return (
    <Section title={t('debrief.questions')}>
      {questions.recommended === null || questions.invitations === null ? (
        <p>{t('debrief.tooFewPrompts')}</p>
      ) : (
        <p>
          {shares('debrief.recommended', questions.recommended)} ·{' '}
          {shares('debrief.invitations', questions.invitations)} ·{' '}
          {t('debrief.openBeforeClosed', { count: questions.openBeforeClosed })}
        </p>
      )}
      <table>
        <caption className="visually-hidden">{t('debrief.questionsTable', { name: victim })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('debrief.order')}</th>
            <th scope="col">{t('debrief.code')}</th>
            <th scope="col">{t('debrief.words')}</th>
            <th scope="col">{t('debrief.counted')}</th>
          </tr>
        </thead>
        <tbody>
          {questions.marks.map((mark) => (
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
    </Section>
  );
}
