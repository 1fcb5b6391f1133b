import { useTranslation } from 'react-i18next';

/** Time somebody was really at work, in minutes and seconds. */
export function ActiveTime({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation();
  return t('records.minutes', { minutes: Math.floor(seconds / 60), seconds: Math.round(seconds % 60) });
}
