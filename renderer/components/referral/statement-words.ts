import type { TFunction } from 'i18next';
import type { Service } from '../../../scenarios/format/directory.ts';
import type { Statement } from '../../../scenarios/format/referral-vocabulary.ts';

/** What an officer says of a service, as a sentence; what it does is said in the directory’s own words. */
export function statementWords(statement: Statement, service: Service | undefined, t: TFunction): string {
  if (statement === 'does' && service?.does !== undefined) return service.does;
  return t(`referral.said.${statement}`);
}
