import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ownWordsTimes, textSizes, themes } from '../settings/settings.ts';
import type { Settings } from '../settings/settings.ts';
import { CardDialog } from './card-dialog.tsx';
import styles from './settings-dialog.module.css';

type SettingsDialogProps = { readonly settings: Settings; readonly onChange: (settings: Settings) => void };

/** How it looks and works on this computer. What is changed is seen at once. */
export function SettingsDialog({ settings, onChange }: SettingsDialogProps) {
  const { t } = useTranslation();
  return (
    <CardDialog
      label={t('settings.open')}
      kind="quiet"
      title={t('settings.title')}
      lead={t('settings.lead')}
      close={t('settings.close')}
    >
      <Choice
        label={t('settings.theme')}
        values={themes}
        value={settings.theme}
        nameOf={(theme) => t(`settings.themes.${theme}`)}
        onChange={(theme) => onChange({ ...settings, theme })}
      />
      <Choice
        label={t('settings.text')}
        values={textSizes}
        value={settings.text}
        nameOf={(size) => t(`settings.texts.${size}`)}
        onChange={(text) => onChange({ ...settings, text })}
      />
      <Choice
        label={t('settings.ownWords')}
        values={ownWordsTimes}
        value={settings.ownWords}
        nameOf={(when) => t(`settings.ownWordsTimes.${when}`)}
        onChange={(ownWords) => onChange({ ...settings, ownWords })}
      />
      <Checkbox
        className={styles.option ?? ''}
        isSelected={settings.digits}
        onChange={(digits) => onChange({ ...settings, digits })}
      >
        <span className={styles.box} />
        {t('settings.digits')}
      </Checkbox>
    </CardDialog>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
};

function Choice<Value extends string>({ label, values, value, nameOf, onChange }: ChoiceProps<Value>) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(chosen) => {
        const found = values.find((one) => one === chosen);
        if (found !== undefined) onChange(found);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {values.map((one) => (
        <Radio key={one} value={one} className={styles.option ?? ''}>
          <span className={styles.dot} />
          {nameOf(one)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
