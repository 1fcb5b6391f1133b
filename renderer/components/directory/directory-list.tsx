import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  DirectoryEntry as Entry,
  DirectoryView,
  FoundInDirectory,
} from '../../../electron/contract/directory.ts';
import type { Service } from '../../../scenarios/format/directory.ts';
import { Button } from '../button.tsx';
import { DirectoryEntry } from './directory-entry.tsx';
import styles from './directory.module.css';

type DirectoryListProps = {
  readonly directory: DirectoryView;
  readonly found: readonly FoundInDirectory[];
  readonly today: string;
  readonly onVerify: (service: string) => void;
  readonly onEdit: (service: Service) => void;
  readonly onRetire: (service: string, retired: boolean) => void;
};

/** A page of a list: more is one press away, and ten thousand entries are not drawn for the first ten. */
const oneMore = 40;

/** The entries that were found, the best first. */
export function DirectoryList({ directory, found, today, onVerify, onEdit, onRetire }: DirectoryListProps) {
  const { t } = useTranslation();
  const [most, setMost] = useState(oneMore);
  const entries = new Map(directory.entries.map((entry) => [entry.service.id, entry]));
  const shown = found
    .slice(0, most)
    .flatMap(({ service, kilometers }): { entry: Entry; kilometers: number | null }[] => {
      const entry = entries.get(service);
      return entry === undefined ? [] : [{ entry, kilometers }];
    });
  return (
    <section aria-label={t('directory.found')}>
      <p role="status" className={styles.note}>
        {t('directory.count', { count: found.length })}
      </p>
      <ul className={styles.list}>
        {shown.map(({ entry, kilometers }) => (
          <DirectoryEntry
            key={entry.service.id}
            entry={entry}
            directory={directory}
            today={today}
            kilometers={kilometers}
            onVerify={() => onVerify(entry.service.id)}
            onEdit={() => onEdit(entry.service)}
            onRetire={(retired) => onRetire(entry.service.id, retired)}
          />
        ))}
      </ul>
      {found.length > most ? (
        <Button onPress={() => setMost(most + oneMore)}>{t('directory.more')}</Button>
      ) : null}
    </section>
  );
}
