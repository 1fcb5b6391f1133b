import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { gates as gateBook } from '../../../scenarios/assess/code-book.ts';
import type {
  Referral as Judged,
  ReferralItem,
  ReferralReason,
} from '../../../scenarios/assess/referral/assess-referral.ts';
import { pointReasons, referralItems } from '../../../scenarios/assess/referral/point-reasons.ts';
import type { ReferralPoint } from '../../../scenarios/assess/referral/referral-point.ts';
import type { ReportedReferral } from '../../../scenarios/report/report-referral.ts';
import { NeedsAgainstServices } from './needs-against-services.tsx';
import { ReferralModels } from './referral-models.tsx';
import styles from './referral.module.css';
import { Section } from './section.tsx';

type ReferralProps = { readonly judged: Judged; readonly reported: ReportedReferral };

/** The referral, judged apart from the interview: needs against services, each item with its points, never-events. */
export function Referral({ judged, reported }: ReferralProps) {
  const { t } = useTranslation();
  const { result, reasons, items, gates } = judged;
  return (
    <Section title={t('debrief.referral.title')} note={t('debrief.referral.note')}>
      {result === null ? null : (
        <div className={styles.result} data-result={result}>
          <p>
            <strong>{t(`debrief.referral.result.${result}`)}</strong>
          </p>
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={JSON.stringify(reason)}>{reasonSentence(reason, reported, t)}</li>
            ))}
          </ul>
        </div>
      )}
      <NeedsAgainstServices needs={reported.needs} />
      {gates.map((gate) => (
        <div key={`${gate.gate}/${gate.seq}/${gate.service}`} className={styles.gate}>
          <h3>
            {gateBook[gate.gate].name} · {t('debrief.turn', { count: gate.seq })}
          </h3>
          <p>{gateBook[gate.gate].why}</p>
          <p>{t('debrief.gateInstead', { text: gateBook[gate.gate].instead })}</p>
        </div>
      ))}
      <h3>{t('debrief.referral.items')}</h3>
      <ul className={styles.items}>
        {items.map((item) => (
          <Item key={item.item} item={item} reported={reported} />
        ))}
      </ul>
      <ReferralModels models={reported.models} />
    </Section>
  );
}

function Item({ item, reported }: { readonly item: ReferralItem; readonly reported: ReportedReferral }) {
  const { t } = useTranslation();
  return (
    <li className={styles.item} data-reached={item.reached}>
      <details>
        <summary className={styles.summary}>
          <span>{referralItems[item.item]}</span>
          <strong className={styles.score}>
            {t('debrief.referral.of', { earned: item.earned, possible: item.possible })}
          </strong>
        </summary>
        <ul className={styles.points}>
          {item.points.map((point, position) => (
            <li key={`${point.why}/${point.seq}/${point.need}/${point.statement}/${position}`}>
              {pointSentence(point, reported, t)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function pointSentence(point: ReferralPoint, reported: ReportedReferral, t: TFunction): string {
  const need = reported.needs.find((one) => one.need === point.need)?.text;
  const service = point.service === null ? undefined : reported.names[point.service];
  const about = [need, service].filter((part) => part !== undefined).join(', ');
  const said = point.statement === null ? '' : ` “${t(`referral.said.${point.statement}`)}”`;
  const turn = point.seq === null ? '' : ` (${t('debrief.turn', { count: point.seq })})`;
  const worth = t('debrief.referral.of', { earned: point.earned, possible: point.possible });
  return `${about === '' ? '' : `${about}: `}${pointReasons[point.why]}${said} ${worth}${turn}`;
}

function reasonSentence(reason: ReferralReason, reported: ReportedReferral, t: TFunction): string {
  switch (reason.kind) {
    case 'not-made':
      return t('debrief.referral.reason.not-made');
    case 'gate':
      return t('debrief.reason.gate', { gate: gateBook[reason.gate].name });
    case 'need-left':
      return t('debrief.referral.reason.need-left', {
        need: reported.needs.find(({ need }) => need === reason.need)?.text ?? reason.need,
      });
    case 'below-bar':
      return t('debrief.referral.reason.below-bar', { ...reason, item: referralItems[reason.item] });
  }
}
