import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Welcome } from './welcome.tsx';

/** A screen could not be drawn: what that means for the person who is there, and the way on. */
export function StartAgain({ onStartAgain }: { readonly onStartAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Welcome title={t('app.failedTitle')} lead={t('app.failedText')}>
      <div>
        <Button kind="main" onPress={onStartAgain} autoFocus>
          {t('app.startAgain')}
        </Button>
      </div>
    </Welcome>
  );
}
