import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Service } from '../../../scenarios/format/directory.ts';
import { advocacies, confidentialities, costs, referralCodes } from '../../../scenarios/format/vocabulary.ts';
import { Button } from '../button.tsx';
import { ProblemNote } from '../problem-note.tsx';
import type { AnyProblem } from '../problem-note.tsx';
import { TextField } from '../text-field.tsx';
import styles from './directory.module.css';
import { Select } from './directory-search.tsx';
import { hoursFromText, hoursToText } from './hours-text.ts';

type ServiceFormProps = {
  /** The entry to change; without one a new entry is made. */
  readonly service: Service | undefined;
  readonly problem: AnyProblem | undefined;
  readonly onKeep: (service: { readonly id: string; readonly [field: string]: unknown }) => void;
  readonly onCancel: () => void;
};

/** An entry to write or to change. What the form has no field for stays as it is. */
export function ServiceForm({ service, problem, onKeep, onCancel }: ServiceFormProps) {
  const { t } = useTranslation();
  const voice = service?.phones?.find(({ kind }) => kind === 'voice')?.number;
  const [fields, setFields] = useState({
    name: service?.name ?? '',
    does: service?.does ?? '',
    phone: voice ?? '',
    hours: service === undefined ? '' : hoursToText(service.hours),
    languages: (service?.languages ?? []).join(', '),
    confidentialityNote: service?.confidentialityNote ?? '',
    safeContact: service?.safeContact ?? '',
    capacityNote: service?.capacityNote ?? '',
  });
  const [codes, setCodes] = useState<readonly string[]>(service?.codes ?? []);
  const [advocacy, setAdvocacy] = useState<string>(service?.advocacy ?? '');
  const [confidentiality, setConfidentiality] = useState<string>(service?.confidentiality ?? '');
  const [cost, setCost] = useState<string>(service?.cost ?? '');
  const [capacity, setCapacity] = useState<string>(service?.capacity ?? 'unknown');
  const [wasSent, setWasSent] = useState(false);
  const hours = hoursFromText(fields.hours);

  const field = (name: keyof typeof fields, description?: string, error?: string) => (
    <TextField
      name={name}
      label={t(`directory.field.${name}`)}
      value={fields[name]}
      onChange={(value) => setFields({ ...fields, [name]: value })}
      {...(description === undefined ? {} : { description })}
      error={error}
    />
  );

  function submit(event: React.FormEvent): void {
    event.preventDefault();
    setWasSent(true);
    if (fields.name.trim() === '' || codes.length === 0 || hours === undefined) return;
    const others = (service?.phones ?? []).filter(({ number }) => number !== voice);
    const phones = [
      ...(fields.phone.trim() === '' ? [] : [{ number: fields.phone.trim(), kind: 'voice' }]),
      ...others,
    ];
    const languages = fields.languages.split(/[\s,;]+/).filter((language) => language !== '');
    const written = {
      ...service,
      id: service?.id ?? newId(fields.name),
      name: fields.name.trim(),
      codes,
      hours,
      capacity,
      does: fields.does.trim(),
      languages,
      phones,
      advocacy,
      confidentiality,
      cost,
      confidentialityNote: fields.confidentialityNote.trim(),
      safeContact: fields.safeContact.trim(),
      capacityNote: fields.capacityNote.trim(),
    };
    onKeep({ ...withoutEmpty(written), id: written.id });
  }

  return (
    <Form className={styles.panel ?? ''} onSubmit={submit} aria-label={t('directory.entry')}>
      <h2>{service === undefined ? t('directory.new') : service.name}</h2>
      <div className={styles.fields}>
        {field('name', undefined, wasSent && fields.name.trim() === '' ? t('signIn.needed') : undefined)}
        {field('phone')}
        {field(
          'hours',
          t('directory.hoursForm'),
          wasSent && hours === undefined ? t('directory.hoursForm') : undefined,
        )}
        {field('languages', t('directory.languagesForm'))}
      </div>
      {field('does', t('directory.doesForm'))}
      <fieldset className={styles.codesField}>
        <legend>{t('directory.kinds')}</legend>
        {referralCodes.map((code) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={codes.includes(code)}
              onChange={({ target }) =>
                setCodes(target.checked ? [...codes, code] : codes.filter((one) => one !== code))
              }
            />
            {t(`directory.code.${code}`)}
          </label>
        ))}
      </fieldset>
      {wasSent && codes.length === 0 ? <p role="alert">{t('directory.kindsNeeded')}</p> : null}
      <div className={styles.fields}>
        <Select
          label={t('directory.fact.whose')}
          value={advocacy}
          onChange={setAdvocacy}
          options={advocacies.map((value) => ({ value, words: t(`directory.advocacy.${value}`) }))}
        />
        <Select
          label={t('directory.fact.privacy')}
          value={confidentiality}
          onChange={setConfidentiality}
          options={confidentialities.map((value) => ({
            value,
            words: t(`directory.confidentiality.${value}`),
          }))}
        />
        <Select
          label={t('directory.fact.cost')}
          value={cost}
          onChange={setCost}
          options={costs.map((value) => ({ value, words: t(`directory.cost.${value}`) }))}
        />
        <Select
          label={t('directory.fact.room')}
          value={capacity}
          onChange={(value) => setCapacity(value || 'unknown')}
          options={capacities.map((value) => ({ value, words: t(`directory.capacity.${value}`) }))}
        />
      </div>
      {field('confidentialityNote')}
      {field('safeContact', t('directory.safelyForm'))}
      {field('capacityNote')}
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <div className={styles.actions}>
        <Button kind="main" type="submit">
          {t('directory.keep')}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t('directory.cancel')}
        </Button>
      </div>
    </Form>
  );
}

const capacities = ['open', 'waiting', 'full', 'unknown'] as const;

/** What was left empty is not said, rather than said to be empty. */
function withoutEmpty(written: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(written).filter(
      ([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** An id for a new entry: its name in small letters, and a few letters so that two of one name differ. */
function newId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${plain === '' ? 'service' : plain}-${crypto.randomUUID().slice(0, 8)}`;
}
