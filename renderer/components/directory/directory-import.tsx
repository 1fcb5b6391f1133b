import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryFile, ImportPreview } from '../../../electron/contract/directory.ts';
import { Button } from '../button.tsx';
import { ProblemNote } from '../problem-note.tsx';
import type { AnyProblem } from '../problem-note.tsx';
import styles from './directory.module.css';
import { Select } from './directory-search.tsx';

type DirectoryImportProps = {
  readonly preview: ImportPreview | undefined;
  readonly problem: AnyProblem | undefined;
  /** Asks what a file would do; nothing is stored by it. */
  readonly onPreview: (file: DirectoryFile) => void;
  readonly onImport: (file: DirectoryFile, leaveOut: boolean) => void;
  readonly onCancel: () => void;
};

const plainFields = [
  'name',
  'codes',
  'does',
  'phone',
  'text',
  'hours',
  'languages',
  'cost',
  'website',
] as const;

/** A file of services: chosen, its columns mapped, what it would do shown, and only then taken. */
export function DirectoryImport({ preview, problem, onPreview, onImport, onCancel }: DirectoryImportProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<DirectoryFile>();
  const mapped = file?.kind === 'csv' ? file.mapping : {};

  function choose(next: DirectoryFile): void {
    setFile(next);
    onPreview(next);
  }

  const rejected = preview?.rejected ?? [];
  const taken = preview === undefined ? 0 : preview.added.length + preview.replaced.length;
  return (
    <section className={styles.panel} aria-label={t('directory.import')}>
      <h2>{t('directory.import')}</h2>
      <p className={styles.lead}>{t('directory.importLead')}</p>
      <label className={styles.select}>
        {t('directory.file')}
        <input
          type="file"
          accept=".zip,.csv"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen !== undefined) void readFile(chosen).then(choose);
          }}
        />
      </label>
      {file?.kind === 'csv' && preview !== undefined && preview.columns.length > 0 ? (
        <div className={styles.fields}>
          {plainFields.map((field) => (
            <Select
              key={field}
              label={t(`directory.mapped.${field}`)}
              value={mapped[field] ?? ''}
              onChange={(column) => choose({ ...file, mapping: withColumn(mapped, field, column) })}
              options={preview.columns.map((column) => ({ value: column, words: column }))}
            />
          ))}
        </div>
      ) : null}
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {preview === undefined ? null : (
        <p role="status">
          {t('directory.wouldDo', {
            added: preview.added.length,
            replaced: preview.replaced.length,
            rejected: rejected.length,
          })}
        </p>
      )}
      {rejected.length === 0 ? null : (
        <table>
          <caption className="visually-hidden">{t('directory.rejected')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('directory.line')}</th>
              <th scope="col">{t('directory.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rejected.slice(0, mostRows).map(({ file: name, line, sentence }) => (
              <tr key={`${name} ${line} ${sentence}`}>
                <td>
                  {name}, {line}
                </td>
                <td>{sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.actions}>
        <Button
          kind="main"
          isDisabled={file === undefined || taken === 0}
          onPress={() => {
            if (file !== undefined) onImport(file, rejected.length > 0);
          }}
        >
          {rejected.length > 0
            ? t('directory.importRest', { count: taken })
            : t('directory.importAll', { count: taken })}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t('directory.cancel')}
        </Button>
      </div>
    </section>
  );
}

/** Nobody reads further before mending the first; the count says how many there are. */
const mostRows = 100;

function withColumn(
  mapping: Readonly<Record<string, string>>,
  field: string,
  column: string,
): Record<string, string> {
  const others = Object.entries(mapping).filter(([name]) => name !== field);
  return Object.fromEntries(column === '' ? others : [...others, [field, column]]);
}

async function readFile(file: File): Promise<DirectoryFile> {
  if (/\.csv$/i.test(file.name))
    return { kind: 'csv', name: file.name, text: await file.text(), mapping: {} };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { kind: 'hsds', name: file.name, base64: btoa(binary) };
}
