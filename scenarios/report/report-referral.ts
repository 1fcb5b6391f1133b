// What a referral came to, for the debrief: each need against what it was offered and who could have met it, and what the
// three models of victim services had to give in this case. It judges nothing; the assessment stands beside it.

import { serviceModels } from '../format/vocabulary.ts';
import type { ServiceClass } from '../format/vocabulary.ts';
import type { Service } from '../format/directory.ts';
import type { Need } from '../format/scenario-document.ts';
import type { Interview } from '../machine/interview.ts';
import { replay } from '../machine/replay.ts';
import type { Run } from '../machine/replay.ts';
import type { ServiceGround } from '../machine/judge-service.ts';
import { referralCase } from '../assess/referral/referral-case.ts';

/** A service as a debrief names it. */
export type ReportedService = {
  readonly id: string;
  readonly name: string;
  readonly does: string | null;
  readonly class: ServiceClass;
  /** Why it is of that class for this need, here and then. */
  readonly ground: ServiceGround;
};

/** A need of this route against what it was offered. */
export type ReportedNeed = {
  readonly need: string;
  readonly text: string;
  readonly urgency: Need['urgency'];
  /** Told or asked out; otherwise it could have been noticed and was not. */
  readonly noted: boolean;
  /** Every service that was offered for it, in order, each once. */
  readonly offered: readonly ReportedService[];
  /** Who could have met it then, a few of them; nobody where nobody could. */
  readonly couldHave: readonly ReportedService[];
  /** Why nobody could, as the author says it. */
  readonly unmet: string | null;
};

/** One of the three models of victim services, with those of its services that were offered here, or would have fitted. */
export type ReportedModel = {
  readonly model: (typeof serviceModels)[number];
  readonly offered: readonly string[];
  readonly fitting: readonly { readonly name: string; readonly does: string | null }[];
};

export type ReportedReferral = {
  readonly needs: readonly ReportedNeed[];
  readonly models: readonly ReportedModel[];
  /** The names of the services that anything in the assessment speaks of. */
  readonly names: Readonly<Record<string, string>>;
};

/** More would be a list, and a list is not a referral. */
const most = 3;

/** What the referral of a run came to; null where its scenario has none, or it was played without a directory. */
export function reportReferral(run: Run): ReportedReferral | null {
  const replayed = replay(run);
  if (!replayed.ok) throw new Error(`Decision ${replayed.seq} cannot be reported. ${replayed.problem}`);
  const { interview } = replayed;
  const hasReferral = [...interview.index.nodes.values()].some(({ referral }) => referral !== undefined);
  if (!hasReferral || interview.binding === undefined) return null;
  const needs = referralCase(interview).needs.map(({ need, noted }) => reportNeed(interview, need, noted));
  const { services } = interview.binding.directory;
  return {
    needs,
    models: serviceModels.map((model) => reportModel(model, needs, services)),
    names: Object.fromEntries(services.map(({ id, name }) => [id, name])),
  };
}

function reportNeed(interview: Interview, need: string, noted: boolean): ReportedNeed {
  const { index, binding, turns } = interview;
  const known = index.scenario.needs[need];
  if (known === undefined) throw new Error(`The scenario has no need ${need}.`);
  const { text, urgency, unmet } = known;
  const services = binding?.directory.services ?? [];
  const named = (service: Service): ReportedService | undefined => {
    const judgement = binding?.judgementOf(service.id, need);
    if (judgement === undefined) return undefined;
    return { id: service.id, name: service.name, does: service.does ?? null, ...judgement };
  };
  const asked = new Set(
    turns.flatMap(({ decision }) => (decision?.args?.need === need ? [decision.args.service] : [])),
  );
  const judged = services.flatMap((service) => named(service) ?? []);
  const offered = [...asked].flatMap((id) => judged.filter((service) => service.id === id));
  const fitting = judged.filter((service) => service.class === 'meets' && !asked.has(service.id));
  const wasMet = offered.some((service) => service.class === 'meets');
  return {
    need,
    text,
    urgency,
    noted,
    offered,
    couldHave: wasMet ? [] : fitting.slice(0, most),
    unmet: unmet ?? null,
  };
}

function reportModel(
  model: ReportedModel['model'],
  needs: readonly ReportedNeed[],
  services: readonly Service[],
): ReportedModel {
  const ofModel = new Map(
    services.filter(({ models }) => models?.includes(model)).map((one) => [one.id, one]),
  );
  const offered = needs.flatMap((need) => need.offered.filter(({ id }) => ofModel.has(id)));
  const fitting = needs.flatMap((need) => [
    ...need.offered.filter((one) => one.class === 'meets'),
    ...need.couldHave,
  ]);
  const once = new Map(fitting.filter(({ id }) => ofModel.has(id)).map((one) => [one.id, one]));
  return {
    model,
    offered: [...new Set(offered.map(({ name }) => name))],
    fitting: [...once.values()].slice(0, most).map(({ name, does }) => ({ name, does })),
  };
}
