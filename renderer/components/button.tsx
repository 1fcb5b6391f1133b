import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './button.module.css';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** `main` is the one thing to do next; at most one on a screen. */
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** For a button that opens something below it: whether that is open, and its id. */
  readonly isExpanded?: boolean;
  readonly controls?: string;
};

/** A button. One main button at most stands on a screen. */
export function Button({
  kind = 'plain',
  type = 'button',
  onPress,
  isDisabled,
  autoFocus,
  isExpanded,
  controls,
  children,
}: ButtonProps) {
  return (
    <AriaButton
      className={`${styles.button} ${styles[kind]}`}
      type={type}
      {...(onPress === undefined ? {} : { onPress })}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(autoFocus === undefined ? {} : { autoFocus })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      {...(controls === undefined ? {} : { 'aria-controls': controls })}
    >
      {children}
    </AriaButton>
  );
}
