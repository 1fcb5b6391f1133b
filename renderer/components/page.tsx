import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { Button } from './button.tsx';
import { SupportCard } from './support-card.tsx';
import styles from './page.module.css';

type PageProps = {
  readonly children: ReactNode;
  readonly traineeName: string;
  readonly profilePath: string;
  readonly places: readonly { readonly label: string; readonly path: string }[];
  /** What opens the settings; it stands beside the way out. */
  readonly settings: ReactNode;
  readonly onSignOut: () => void;
  readonly onQuit: () => void;
};

/** The frame of every screen but the interview: where one can go, who is here, and the way out. */
export function Page({ children, traineeName, profilePath, places, settings, ...on }: PageProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#main" onClick={skipToMain}>
        {t('app.skipToMain')}
      </a>
      <header className={styles.header}>
        <span className={styles.name}>{t('app.name')}</span>
        <nav aria-label={t('app.navigation')} className={styles.places}>
          {places.map((place) => (
            <Place key={place.path} {...place} />
          ))}
        </nav>
        <div className={styles.own}>
          <Link href={profilePath} className={styles.trainee}>
            {traineeName}
          </Link>
          <SupportCard kind="quiet" />
          {settings}
          <Button kind="quiet" onPress={on.onSignOut}>
            {t('app.signOut')}
          </Button>
          <Button kind="quiet" onPress={on.onQuit}>
            {t('app.quit')}
          </Button>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

function Place({ label, path }: { readonly label: string; readonly path: string }) {
  const [isHere] = useRoute(path);
  return (
    <Link href={path} className={styles.place} aria-current={isHere ? 'page' : undefined}>
      {label}
    </Link>
  );
}

/** The address behind `#` names the screen, so a link into the page would leave it. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
