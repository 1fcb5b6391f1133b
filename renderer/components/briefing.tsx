import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Mode, ScenarioSummary } from '../../electron/contract/values.ts';
import styles from './briefing.module.css';
import { Button } from './button.tsx';

type BriefingProps = {
  readonly scenario: ScenarioSummary;
  /** Others of the same group, which may be taken instead without a reason. */
  readonly alike: readonly ScenarioSummary[];
  readonly onBegin: (mode: Mode) => void;
  readonly onSwap: (scenario: string) => void;
};

const modes = ['practice', 'assessed'] as const satisfies readonly Mode[];

/** What is known before the interview, and whether this time counts. */
export function Briefing({ scenario, alike, onBegin, onSwap }: BriefingProps) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<Mode>('practice');
  const { dispatch, known, place, at } = scenario.briefing;
  return (
    <article className={styles.briefing}>
      <header className={styles.header}>
        <h1>{scenario.title}</h1>
        {scenario.reviewedByAdvocate ? null : <p className={styles.review}>{t('app.unreviewed')}</p>}
      </header>
      <div className={styles.read}>
        <section>
          <h2>{t('briefing.dispatch')}</h2>
          <p className={styles.dispatch}>{dispatch}</p>
        </section>
        <dl className={styles.facts}>
          <div>
            <dt>{t('briefing.where')}</dt>
            <dd>{place}</dd>
            <dd>
              {t(`briefing.weekday.${at.weekday}`)} {at.time}
            </dd>
          </div>
          <div>
            <dt>{t('briefing.known')}</dt>
            <dd>
              <ul className={styles.known}>
                {known.map((fact) => (
                  <li key={fact}>{fact}</li>
                ))}
              </ul>
            </dd>
          </div>
          <div>
            <dt>{t('briefing.about')}</dt>
            <dd>
              <ul className={styles.known}>
                {scenario.objectives.map((objective) => (
                  <li key={objective}>{objective}</li>
                ))}
              </ul>
            </dd>
          </div>
          <div>
            <dt>{t('briefing.content')}</dt>
            <dd>{scenario.contentNote}</dd>
          </div>
        </dl>
      </div>
      <div className={styles.start}>
        <RadioGroup
          className={styles.modes ?? ''}
          value={mode}
          onChange={(chosen) => setMode(chosen === 'assessed' ? 'assessed' : 'practice')}
        >
          <Label className={styles.modesLabel ?? ''}>{t('briefing.mode')}</Label>
          {modes.map((one) => (
            <Radio key={one} value={one} className={styles.mode ?? ''}>
              <span className={styles.dot} />
              <span>
                <strong>{t(`mode.${one}`)}</strong>
                <br />
                {t(`briefing.${one}Text`)}
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <div>
          <Button kind="main" onPress={() => onBegin(mode)}>
            {t('briefing.begin')}
          </Button>
        </div>
      </div>
      {alike.length === 0 ? null : (
        <section className={styles.swap}>
          <h2>{t('briefing.swap')}</h2>
          <p>{t('briefing.swapNote')}</p>
          <div className={styles.swaps}>
            {alike.map((other) => (
              <Button key={other.hash} onPress={() => onSwap(other.hash)}>
                {other.title}
              </Button>
            ))}
          </div>
        </section>
      )}
    </article>
  );
}
