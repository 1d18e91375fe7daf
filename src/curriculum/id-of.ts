/** `Gọi điện tặng sữa miễn phí` → `goi-dien-tang-sua-mien-phi`: at most so many words, for it is part of an address. */
export const idOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, 7)
    .join('-');
