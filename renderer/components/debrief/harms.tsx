import { useTranslation } from 'react-i18next';
import type { Harm } from '../../../scenarios/assess/harms.ts';
import type { AttemptReport } from '../../../scenarios/report/attempt-report.ts';
import { CodeChip } from './code-chip.tsx';
import { wordsAt } from './result-card.tsx';
import { Section } from './section.tsx';

type HarmsProps = { readonly harms: readonly Harm[]; readonly report: AttemptReport };

/** Each choice below zero, by itself: nothing good elsewhere is subtracted from it, and it from nothing. */
export function Harms({ harms, report }: HarmsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('debrief.harms')}>
      {harms.length === 0 ? (
        <p>{t('debrief.harmsNone')}</p>
      ) : (
        <ul>
          {harms.map((harm) => (
            <li key={harm.seq}>
              {t('debrief.turn', { count: harm.seq })}:{' '}
              {harm.codes.map((code) => (
                <CodeChip key={code} code={code} />
              ))}{' '}
              “{wordsAt(report, harm.seq)}”{harm.isGate ? ` (${t('debrief.harmGate')})` : null}
              {harm.repairedAt === null ? null : ` (${t('debrief.harmRepaired')})`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
