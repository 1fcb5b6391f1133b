import { useTranslation } from 'react-i18next';
import type { Directory } from '../../../scenarios/format/directory.ts';
import { referralCodes } from '../../../scenarios/format/vocabulary.ts';
import { TextField } from '../text-field.tsx';
import styles from './directory.module.css';

/** What is asked for, as it stands in the fields. An empty text asks for nothing in particular. */
export type Asked = {
  readonly text: string;
  readonly code: string;
  readonly language: string;
  readonly area: string;
  readonly isOpenNow: boolean;
};

export const nothingAsked: Asked = { text: '', code: '', language: '', area: '', isOpenNow: false };

type DirectorySearchProps = {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  readonly directory: Pick<Directory, 'areas'> & { readonly languages: readonly string[] };
  /** What *open* means here: now, or the hour of a scenario. */
  readonly openLabel: string;
};

/** Free words and the four things an officer narrows a search by. */
export function DirectorySearch({ asked, onAsk, directory, openLabel }: DirectorySearchProps) {
  const { t } = useTranslation();
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
  const areas = directory.areas ?? [];
  return (
    <div role="search" className={styles.header}>
      <div className={styles.search}>
        <TextField
          name="words"
          label={t('directory.words')}
          value={asked.text}
          most={200}
          onChange={(text) => onAsk({ ...asked, text })}
        />
        <Select
          label={t('directory.kind')}
          value={asked.code}
          onChange={(code) => onAsk({ ...asked, code })}
          options={referralCodes.map((code) => ({ value: code, words: t(`directory.code.${code}`) }))}
        />
        <Select
          label={t('directory.language')}
          value={asked.language}
          onChange={(language) => onAsk({ ...asked, language })}
          options={directory.languages.map((value) => ({
            value,
            words: value === 'ase' ? 'ASL' : (names.of(value) ?? value),
          }))}
        />
        <Select
          label={t('directory.area')}
          value={asked.area}
          onChange={(area) => onAsk({ ...asked, area })}
          options={areas.map(({ id, name }) => ({ value: id, words: name }))}
        />
      </div>
      <label className={styles.tools}>
        <input
          type="checkbox"
          checked={asked.isOpenNow}
          onChange={({ target }) => onAsk({ ...asked, isOpenNow: target.checked })}
        />
        {openLabel}
      </label>
    </div>
  );
}

type SelectProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly words: string }[];
};

/** The system's own list: it is known to everybody's fingers and to every screen reader. */
export function Select({ label, value, onChange, options }: SelectProps) {
  const { t } = useTranslation();
  return (
    <label className={styles.select}>
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('directory.any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}
