import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { FieldError, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { mostTyped } from '../../../electron/contract/limits.ts';
import { Button } from '../button.tsx';
import styles from './own-words-field.module.css';

/** From here on the room that is left is shown. */
const nearlyFull = 100;

type OwnWordsFieldProps = {
  readonly value: string;
  readonly isKeeping: boolean;
  readonly onChange: (value: string) => void;
  readonly onKeep: () => void;
  readonly onSkip: () => void;
};

/**
 * Room for what the officer would say, before any choice is seen: choosing from a list only shows what one recognises.
 * It may be skipped, and nothing judges it.
 */
export function OwnWordsField({ value, isKeeping, onChange, onKeep, onSkip }: OwnWordsFieldProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const isEmpty = value.trim() === '';
  const left = mostTyped - value.length;

  function keep(): void {
    if (isKeeping) return;
    if (!isEmpty) return onKeep();
    setIsAsked(true);
    area.current?.focus();
  }

  function keepByKeys(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    keep();
  }

  return (
    <div className={styles.words}>
      <TextField
        className={styles.field ?? ''}
        value={value}
        onChange={onChange}
        autoComplete="off"
        isInvalid={isAsked && isEmpty}
        validationBehavior="aria"
      >
        <div className={styles.heading}>
          <Label className={styles.label ?? ''}>{t('interview.words.question')}</Label>
          <span className={styles.left} aria-hidden="true">
            {left <= nearlyFull ? t('interview.words.left', { count: left }) : null}
          </span>
        </div>
        <TextArea
          ref={area}
          className={styles.area ?? ''}
          rows={2}
          maxLength={mostTyped}
          onKeyDown={keepByKeys}
        />
        <FieldError className={styles.error ?? ''}>{t('interview.words.empty')}</FieldError>
        <Text slot="description" className={styles.note ?? ''}>
          {t('interview.words.kept')}
        </Text>
      </TextField>
      <div className={styles.actions}>
        <Button kind="main" onPress={keep}>
          {t('interview.words.show')}
        </Button>
        <Button kind="quiet" onPress={onSkip}>
          {t('interview.words.skip')}
        </Button>
        <span className={styles.keys} aria-hidden="true">
          {isKeeping ? null : t('interview.words.keys')}
        </span>
        <span className={styles.keys} role="status">
          {isKeeping ? t('interview.saving') : left === 0 ? t('interview.words.full') : null}
        </span>
      </div>
    </div>
  );
}
