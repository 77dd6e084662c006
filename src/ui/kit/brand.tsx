import { t } from '../../platform/i18n.ts';

/** The mark (as in `src/ui/icons/mark.svg`) with the name. */
export function Brand() {
  return (
    <span class="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" fill="#0a6f6a" />
        <path
          d="M5.5 13.2c3.5-3.7 7-3.7 10.5 0s7 3.7 10.5 0M5.5 21c3.5-3.7 7-3.7 10.5 0s7 3.7 10.5 0"
          fill="none"
          stroke="#fff"
          stroke-width="3.2"
          stroke-linecap="round"
        />
      </svg>
      {t('extension.name')}
    </span>
  );
}
