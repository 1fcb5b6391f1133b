import { assertNever } from '../../assert-never.ts';
import type { Statement } from '../../format/referral-vocabulary.ts';
import type { NamedService } from './referral-case.ts';

/**
 * Whether a statement is true of a service, as far as the directory knows. What is not known may not be claimed: neither
 * that a service is apart from the police nor that it passes things on. That there may be a cost is true until it is
 * known to be free.
 */
export function isTrueOf(statement: Statement, named: NamedService): boolean {
  const { service } = named;
  switch (statement) {
    case 'does':
    case 'no-is-fine':
      return true;
    case 'apart':
      return rightAboutPrivacy(named) === 'apart';
    case 'passed-on':
      return rightAboutPrivacy(named) === 'passed-on';
    // Every confidence has an end: a danger to a child, a court’s order, a leave in writing.
    case 'never-out':
      return false;
    // Compensation is never sure, and never covers everything.
    case 'pays-back':
      return false;
    case 'free':
      return service.cost === 'free';
    case 'costs':
      return service.cost !== 'free';
    case 'report-first':
      return service.reportRequired === true;
    case 'takes-you':
      return fits(named);
    case 'room-tonight':
      return named.class === 'meets';
    default:
      return assertNever(statement);
  }
}

/** What has to be said of a service whenever it is offered, as far as the directory knows it. */
export function owedStatements(named: NamedService): readonly Statement[] {
  const { cost } = named.service;
  const privacy = rightAboutPrivacy(named);
  return [
    'does',
    ...(privacy === undefined ? [] : [privacy]),
    ...(cost === undefined ? [] : [cost === 'free' ? ('free' as const) : ('costs' as const)]),
    'no-is-fine',
  ];
}

/** Whether it is the right kind of help and takes this person: now, once there is room, or when it opens. */
export function fits({ class: found }: NamedService): boolean {
  return found === 'meets' || found === 'full' || found === 'closed';
}

/** Whether what is told to a service may reach the case. */
export function passesOn({ service }: NamedService): boolean {
  return service.confidentiality === 'shared' || service.confidentiality === 'none';
}

/** Whoever works within the system is not apart from it, whatever is promised there (S47, S48). */
function rightAboutPrivacy(named: NamedService): 'apart' | 'passed-on' | undefined {
  const { confidentiality, advocacy } = named.service;
  if (passesOn(named)) return 'passed-on';
  return confidentiality === undefined || advocacy === 'system-based' ? undefined : 'apart';
}
