import { useTranslation } from 'react-i18next';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Debrief } from '../../../electron/contract/debrief.ts';
import type { Fraction } from '../../../scenarios/assess/rubric.ts';
import { QuestionDrawing } from './question-drawing.tsx';
import styles from './question-map.module.css';
import { QuestionTable } from './question-table.tsx';
import { Section } from './section.tsx';

/** What was said to the victim, by kind and in order: drawn, counted, and in full as a table. */
export function QuestionMap({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation();
  const { questions } = debrief.assessment;
  const share = (key: 'debrief.recommended' | 'debrief.invitations', of: Fraction) =>
    t(key, { part: of.numerator, whole: of.denominator });
  const shares =
    questions.recommended === null || questions.invitations === null
      ? [t('debrief.tooFewPrompts')]
      : [
          share('debrief.recommended', questions.recommended),
          share('debrief.invitations', questions.invitations),
          t('debrief.openBeforeClosed', { count: questions.openBeforeClosed }),
        ];
  return (
    <Section title={t('debrief.questions')} note={shares.join(' · ')}>
      <QuestionDrawing marks={questions.marks} turns={debrief.report.turns.length - 1} />
      <Disclosure>
        <Heading className={styles.heading ?? ''} level={3}>
          <Button slot="trigger" className={styles.trigger ?? ''}>
            {t('debrief.map.asTable')}
          </Button>
        </Heading>
        <DisclosurePanel>
          <QuestionTable debrief={debrief} />
        </DisclosurePanel>
      </Disclosure>
      <div className={styles.printed}>
        <QuestionTable debrief={debrief} />
      </div>
    </Section>
  );
}
