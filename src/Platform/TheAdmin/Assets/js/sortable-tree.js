// The arithmetic of trees that are kept as flat lists: an item's children follow it with a higher level.

const level = item => Number(item.dataset.level ?? 0);

/** The item and everything below it. */
export const subtree = (items, item) => {
  const start = items.indexOf(item);
  const end = items.findIndex((other, index) => index > start && level(other) <= level(item));
  return items.slice(start, end < 0 ? items.length : end);
};

/** The lowest and the highest level an item may have before `before`: no child may lose its parent, none may go too deep. */
export const levelsFor = (others, before, height, deepest) => {
  const index = before ? others.indexOf(before) : others.length;
  const above = others[index - 1];
  const most = above ? Math.min(level(above) + 1, deepest - height) : 0;
  return [Math.min(before ? level(before) : 0, Math.max(most, 0)), Math.max(most, 0)];
};
