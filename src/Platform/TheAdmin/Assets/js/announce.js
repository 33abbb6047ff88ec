// Says something to those who use a screen reader.
let region;

export const announce = text => {
  if (!region) {
    region = document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'assertive');
    region.dataset.announcements = '';
    document.body.append(region);
  }
  // The same text twice is spoken twice only if it changes in between.
  region.textContent = '';
  setTimeout(() => { region.textContent = text; }, 30);
};
