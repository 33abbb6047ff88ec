// Pages of the site by words of their title, for links.
const adminRoot = document.body.dataset.adminRoot;

export async function findPages(words) {
  const response = await fetch(`${adminRoot}/Contents/LinkTargets?query=${encodeURIComponent(words)}`);
  return response.ok ? (await response.json()).map(({ text, type, url }) => ({ label: text, detail: `${type} · ${url}`, value: url })) : [];
}

export const isAddress = words => /^(https?:|mailto:|tel:|\/|#|~|www\.)/i.test(words);
