import { useTranslation } from 'react-i18next';
import { Welcome } from './welcome.tsx';

type EntryRefusedProps = { readonly why: 'not-let-in' | 'address-used' | 'cookies-off' | 'host-gone' };

/** Shown in place of the app when the page has no way to its host, with what to do about it. */
export function EntryRefused({ why }: EntryRefusedProps) {
  const { t } = useTranslation();
  return <Welcome title={t('entry.title')} lead={t(`entry.${why}`)} />;
}
