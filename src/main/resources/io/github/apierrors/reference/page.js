(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);

  // Search
  const search = one('.search');
  const input = one('#q');
  const hits = one('#search-hits');
  const none = one('.none');
  const codes = all('.code').map((article) => ({
    article,
    status: article.dataset.status,
    link: one(`[data-for="${article.id}"]`),
    text: (article.id + ' ' + article.id.replaceAll('_', ' ') + ' ' + article.closest('.group').querySelector('h2').textContent
      + ' ' + article.querySelector('.words').textContent).toLowerCase(),
  }));

  const matches = (code, word) => {
    if (/^[45]xx$/.test(word)) {
      return code.status[0] === word[0];
    }
    return /^\d+$/.test(word) ? code.status.startsWith(word) : code.text.includes(word);
  };

  const filter = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const code of codes) {
      const shown = words.every((word) => matches(code, word));
      code.article.hidden = !shown;
      code.link.hidden = !shown;
      found += shown ? 1 : 0;
    }
    for (const group of all('.group')) {
      group.hidden = !group.querySelector('.code:not([hidden])');
    }
    for (const list of all('.side .codes')) {
      list.hidden = list.previousElementSibling.hidden = !list.querySelector('li:not([hidden])');
    }
    document.body.classList.toggle('searching', words.length > 0);
    none.hidden = found > 0;
    hits.textContent = words.length ? `${found} of ${codes.length} codes` : '';
  };

  const clear = () => {
    input.value = '';
    filter();
  };

  search.hidden = false;
  input.addEventListener('input', () => {
    filter();
    scrollTo({ top: 0, behavior: 'instant' });
  });
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = codes.find((code) => !code.article.hidden);
    if (first) {
      location.hash = first.article.id;
      first.article.querySelector('h3 a').focus();
    }
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
    else if (event.key === 'Escape' && (event.target === input || input.value)) {
      clear();
      input.blur();
    }
  });

  // A link to a code shows it, whatever was searched for
  const showTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && !target.offsetParent) {
      clear();
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', showTarget);
  showTarget();

  // Copying
  const said = one('#copy-result');
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    }
    catch {
      const area = document.createElement('textarea');
      area.value = text;
      area.className = 'quiet';
      area.setAttribute('aria-hidden', 'true');
      document.body.append(area);
      area.select();
      const copied = document.execCommand('copy');
      area.remove();
      return copied;
    }
    return true;
  };
  for (const code of all('.copied')) {
    const figure = code.closest('figure');
    const button = document.createElement('button');
    const what = figure.querySelector('pre').getAttribute('aria-label');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', `Copy: ${what}`);
    button.addEventListener('click', async () => {
      button.textContent = said.textContent = (await copy(code.textContent)) ? 'Copied' : 'Could not copy';
      setTimeout(() => { button.textContent = 'Copy'; said.textContent = ''; }, 2000);
    });
    figure.append(button);
  }

  // Light and dark
  const theme = one('.theme');
  const remembered = (value) => {
    try {
      if (value) {
        localStorage.setItem('api-errors-theme', value);
      }
      return localStorage.getItem('api-errors-theme');
    }
    catch {
      return null;
    }
  };
  const show = (value) => {
    document.documentElement.style.colorScheme = value || '';
  };
  show(remembered());
  theme.hidden = false;
  theme.addEventListener('click', () => {
    const dark = getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)';
    const value = dark ? 'light' : 'dark';
    remembered(value);
    show(value);
  });

  // Where the reader is
  const links = new Map(all('.side a').map((link) => [link.hash.slice(1), link]));
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        for (const link of links.values()) {
          link.removeAttribute('aria-current');
        }
        const link = links.get(entry.target.id);
        if (link) {
          link.setAttribute('aria-current', 'location');
          link.scrollIntoView({ block: 'nearest' });
        }
      }
    }
  }, { rootMargin: '-20% 0px -75% 0px' });
  for (const section of all('.entry')) {
    seen.observe(section);
  }
})();
