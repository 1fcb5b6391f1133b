import { Component } from 'react';
import type { ReactNode } from 'react';

type ScreenFailedProps = {
  readonly children: ReactNode;
  /** Shown in place of a screen that could not be drawn. */
  readonly instead: ReactNode;
};

/** Shows something else in place of a screen that a mistake of ours keeps from being drawn. */
export class ScreenFailed extends Component<ScreenFailedProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
