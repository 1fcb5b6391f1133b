import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import styles from './card-dialog.module.css';

type CardDialogProps = {
  /** What the button that opens it says. */
  readonly label: string;
  readonly kind?: 'plain' | 'quiet';
  readonly title: string;
  readonly lead: string;
  readonly close: string;
  readonly children: ReactNode;
};

/** A button, and the card it opens over the screen. Escape, a press beside it and its own button close it. */
export function CardDialog({ label, kind = 'plain', title, lead, close, children }: CardDialogProps) {
  return (
    <DialogTrigger>
      <Button kind={kind}>{label}</Button>
      <ModalOverlay className={styles.overlay ?? ''} isDismissable>
        <Modal className={styles.modal ?? ''}>
          <Dialog className={styles.dialog ?? ''}>
            {({ close: onClose }) => (
              <>
                <div>
                  <Heading slot="title">{title}</Heading>
                  <p className={styles.lead}>{lead}</p>
                </div>
                {children}
                <div>
                  <Button onPress={onClose}>{close}</Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
