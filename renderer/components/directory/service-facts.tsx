import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Directory, Eligibility, Service } from '../../../scenarios/format/directory.ts';
import { weekdays } from '../../../scenarios/format/vocabulary.ts';
import styles from './service-facts.module.css';

type ServiceFactsProps = {
  readonly service: Service;
  readonly directory: Pick<Directory, 'organizations' | 'locations' | 'areas'>;
};

/** What a directory says of a service, as an officer needs it on the phone. What it does not say reads *not known*. */
export function ServiceFacts({ service, directory }: ServiceFactsProps) {
  const { t } = useTranslation();
  const facts = factsOf(service, directory, t);
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, words }) => (
        <div key={name}>
          <dt>{t(`directory.fact.${name}`)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

type FactName =
  | 'phones'
  | 'hours'
  | 'room'
  | 'privacy'
  | 'whose'
  | 'cost'
  | 'report'
  | 'takes'
  | 'says'
  | 'languages'
  | 'access'
  | 'along'
  | 'where'
  | 'safely'
  | 'doubt';

type Fact = { readonly name: FactName; readonly words: string };

function factsOf(service: Service, directory: ServiceFactsProps['directory'], t: TFunction): readonly Fact[] {
  const unknown = t('directory.notKnown');
  const together = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part).join('. ');
  const always: readonly Fact[] = [
    { name: 'phones', words: phonesInWords(service, t) || unknown },
    { name: 'hours', words: hoursInWords(service, t) },
    {
      name: 'room',
      words: together(t(`directory.capacity.${service.capacity}`), service.capacityNote),
    },
    {
      name: 'privacy',
      words: together(
        service.confidentiality === undefined
          ? unknown
          : t(`directory.confidentiality.${service.confidentiality}`),
        service.confidentialityNote,
      ),
    },
    {
      name: 'cost',
      words: together(
        service.cost === undefined ? unknown : t(`directory.cost.${service.cost}`),
        service.costNote,
      ),
    },
  ];
  const sometimes: readonly { readonly name: FactName; readonly words: string | undefined }[] = [
    { name: 'whose', words: service.advocacy && t(`directory.advocacy.${service.advocacy}`) },
    {
      name: 'report',
      words:
        service.reportRequired === undefined
          ? undefined
          : t(service.reportRequired ? 'directory.report.needed' : 'directory.report.notNeeded'),
    },
    { name: 'takes', words: eligibilityInWords(service.serves, t) },
    { name: 'says', words: service.says },
    { name: 'languages', words: languagesInWords(service, t) },
    { name: 'access', words: service.access?.map((kind) => t(`directory.access.${kind}`)).join(', ') },
    { name: 'along', words: together(childrenInWords(service, t), animalsInWords(service, t)) },
    { name: 'where', words: placesInWords(service, directory, t) },
    { name: 'safely', words: service.safeContact },
    { name: 'doubt', words: service.doubt },
  ];
  return [...always, ...sometimes.flatMap(({ name, words }) => (words ? [{ name, words }] : []))];
}

function phonesInWords({ phones = [] }: Service, t: TFunction): string {
  return phones
    .map(({ number, kind, note }) => {
      const said =
        kind === 'voice' ? number : t('directory.phone', { number, kind: t(`directory.phones.${kind}`) });
      return note === undefined ? said : `${said} (${note})`;
    })
    .join('; ');
}

/** The hours of a service in words. */
export function hoursInWords({ hours }: Pick<Service, 'hours'>, t: TFunction): string {
  if (hours === 'unknown') return t('directory.notKnown');
  if (hours === 'always') return t('directory.always');
  if (hours.length === 0) return t('directory.never');
  return hours.map(({ days, from, to }) => `${daysInWords(days, t)} ${from}–${to}`).join('; ');
}

/** Days in a row read as a span. */
function daysInWords(days: readonly (typeof weekdays)[number][], t: TFunction): string {
  const positions = days.map((day) => weekdays.indexOf(day)).toSorted((a, b) => a - b);
  const first = positions[0] ?? 0;
  const last = positions.at(-1) ?? first;
  const name = (position: number) => t(`directory.day.${weekdays[position] ?? 'mon'}`);
  const isSpan = positions.length > 2 && last - first + 1 === positions.length;
  return isSpan ? `${name(first)}–${name(last)}` : positions.map(name).join(', ');
}

function eligibilityInWords(serves: Eligibility | undefined, t: TFunction): string | undefined {
  if (serves === undefined) return undefined;
  const { genders = [], crimes = [], groups = [], ages } = serves;
  const parts = [
    genders.map((gender) => t(`directory.gender.${gender}`)).join(', '),
    groups.map((group) => t(`directory.group.${group}`)).join(', '),
    ages === undefined ? '' : agesInWords(ages, t),
    crimes.length === 0
      ? ''
      : t('directory.after', { crimes: crimes.map((crime) => t(`directory.crime.${crime}`)).join(', ') }),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function agesInWords({ from, to }: NonNullable<Eligibility['ages']>, t: TFunction): string {
  if (from !== undefined && to !== undefined) return t('directory.ages.between', { from, to });
  if (from !== undefined) return t('directory.ages.from', { from });
  return to === undefined ? '' : t('directory.ages.to', { to });
}

function languagesInWords({ languages, interpreting }: Service, t: TFunction): string | undefined {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
  const spoken = languages?.map((language) =>
    language === 'ase' ? 'ASL' : (names.of(language) ?? language),
  );
  const through = interpreting && t(`directory.interpreting.${interpreting}`);
  return [spoken?.join(', '), through].filter((part) => part).join('; ') || undefined;
}

function childrenInWords({ children }: Service, t: TFunction): string | undefined {
  if (children === undefined) return undefined;
  if (children === 'no') return t('directory.children.no');
  return children.upTo === undefined
    ? t('directory.children.yes')
    : t('directory.children.upTo', { age: children.upTo });
}

function animalsInWords({ animals }: Service, t: TFunction): string | undefined {
  return animals && t(`directory.animals.${animals}`);
}

/** An address that is kept is not shown, only that there is one. */
function placesInWords(
  { locations = [], coverage = [] }: Service,
  { locations: known = [], areas = [] }: ServiceFactsProps['directory'],
  t: TFunction,
): string | undefined {
  const places = locations.flatMap((id) => {
    const place = known.find((one) => one.id === id);
    if (place === undefined) return [];
    return [place.kept === true ? t('directory.addressKept') : (place.address ?? place.name)];
  });
  const covered = coverage.map((id) => areas.find((area) => area.id === id)?.name ?? id).join(', ');
  const parts = [places.join('; '), covered && t('directory.covers', { areas: covered })];
  return parts.filter((part) => part !== '').join('. ') || undefined;
}
