import { useTranslation } from 'react-i18next';
import type { ReportNeverSaid } from '../../../scenarios/report/report-never-said.ts';
import { Section } from './section.tsx';

/** What was never said, under headings that blame nobody for keeping something. */
export function NeverSaid({ neverSaid }: { readonly neverSaid: ReportNeverSaid }) {
  const { t } = useTranslation();
  const { theirsToKeep, closedByHowItWasAsked, saidNotPassedOn } = neverSaid;
  return (
    <Section title={t('debrief.neverSaid')}>
      <h3>{t('debrief.closedByHow')}</h3>
      <Facts facts={closedByHowItWasAsked} />
      <h3>{t('debrief.theirsToKeep')}</h3>
      <Facts facts={theirsToKeep} />
      {saidNotPassedOn.length === 0 ? null : (
        <>
          <h3>{t('debrief.notPassedOn')}</h3>
          <ul>
            {saidNotPassedOn.map((line) => (
              <li key={`${line.seq}/${line.words}`}>
                {line.speaker?.name}: “{line.meant}”
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Facts({ facts }: { readonly facts: readonly { readonly id: string; readonly text: string }[] }) {
  const { t } = useTranslation();
  if (facts.length === 0) return <p>{t('debrief.nothing')}</p>;
  return (
    <ul>
      {facts.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}
