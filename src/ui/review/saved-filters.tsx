import { useEffect, useState } from 'preact/hooks';
import type { ReviewFilter } from '../../events/review/filter.ts';
import { t } from '../../platform/i18n.ts';
import type { Stored } from '../../platform/storage.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { Menu } from './menu.tsx';

export interface SavedFilter {
  readonly name: string;
  readonly filter: ReviewFilter;
}

interface SavedProps {
  readonly saved: Stored<readonly SavedFilter[]>;
  readonly filter: ReviewFilter;
  readonly onChoose: (filter: ReviewFilter) => void;
}

/** Filters under a name, kept in this browser. */
export function SavedFilters({ saved, filter, onChoose }: SavedProps) {
  const [list, setList] = useState<readonly SavedFilter[]>([]);
  const [name, setName] = useState('');
  useEffect(() => {
    void saved.getValue().then(setList);
  }, []);
  const keep = (next: readonly SavedFilter[]) => {
    setList(next);
    void saved.setValue(next);
  };
  const save = (event: Event) => {
    event.preventDefault();
    const as = name.trim();
    if (as === '') return;
    keep([...list.filter((one) => one.name !== as), { name: as, filter }]);
    setName('');
  };
  return (
    <Menu label={t('review.filter.saved')}>
      {list.length === 0 && <p class="soft">{t('review.filter.savedNone')}</p>}
      <ul class="saved">
        {list.map((one) => (
          <li key={one.name}>
            <Button weight="quiet" onPress={() => onChoose(one.filter)}>
              {one.name}
            </Button>
            <button
              type="button"
              class="button quiet small"
              aria-label={t('review.filter.remove', { name: one.name })}
              onClick={() => keep(list.filter(({ name: other }) => other !== one.name))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={save}>
        <label>
          {t('review.filter.name')}
          <input
            class="input"
            maxLength={60}
            autocomplete="off"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {t('review.filter.save')}
        </button>
      </form>
    </Menu>
  );
}
