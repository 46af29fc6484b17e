// The page reads well without this. It adds a filter, search, keys, a theme switch and copy buttons, and keeps
// the state of the filter in the address, so that a filtered view can be sent to a colleague.
(function () {
  'use strict';
  var one = function (selector, root) { return (root || document).querySelector(selector); };
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  var findings = all('.finding');
  var form = one('#filter');
  var words = one('#q');
  var outlet = one('#outlet');
  var shown = one('#shown');
  var texts = findings.map(function (finding) { return finding.textContent.toLowerCase(); });

  // Theme: the system's choice until somebody chooses.
  var root = document.documentElement;
  var themeButton = one('#theme');
  var remembered = null;
  try { remembered = localStorage.getItem('factlint-theme'); } catch (refused) { remembered = null; }
  var dark = remembered ? remembered === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  function setTheme(isDark, keep) {
    dark = isDark;
    root.setAttribute('data-theme', dark ? 'dark' : 'light');
    themeButton.textContent = dark ? 'Light' : 'Dark';
    if (keep) { try { localStorage.setItem('factlint-theme', dark ? 'dark' : 'light'); } catch (refused) { return; } }
  }
  setTheme(dark, false);
  themeButton.hidden = false;
  themeButton.addEventListener('click', function () { setTheme(!dark, true); });

  // Filter
  function levels() { return all('input[name="level"]', form).filter(function (box) { return box.checked; }).map(function (box) { return box.value; }); }
  function apply() {
    var wanted = words.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    var kept = levels();
    var acceptedBox = one('input[name="accepted"]', form);
    var count = 0;
    findings.forEach(function (finding, i) {
      var fits = kept.indexOf(finding.dataset.level) >= 0 &&
        (!outlet.value || finding.dataset.outlets.split('|').indexOf(outlet.value) >= 0) &&
        (!finding.dataset.accepted || !acceptedBox || acceptedBox.checked) &&
        wanted.every(function (word) { return texts[i].indexOf(word) >= 0; });
      finding.hidden = !fits;
      if (fits) { count += 1; }
    });
    all('#contradictions .topic, #flags .topic').forEach(function (topic) {
      topic.hidden = all('.finding', topic).every(function (finding) { return finding.hidden; });
    });
    shown.textContent = count === findings.length ? '' : count + ' of ' + findings.length + ' findings shown';
    return count;
  }
  function remember() {
    var state = [];
    if (words.value.trim()) { state.push('q=' + encodeURIComponent(words.value.trim())); }
    if (levels().length < 3) { state.push('level=' + levels().join(',')); }
    if (outlet.value) { state.push('outlet=' + encodeURIComponent(outlet.value)); }
    var acceptedBox = one('input[name="accepted"]', form);
    if (acceptedBox && !acceptedBox.checked) { state.push('accepted=0'); }
    history.replaceState(null, '', state.length ? '#' + state.join('&') : location.pathname + location.search);
  }
  function recall() {
    var hash = location.hash.slice(1);
    if (hash.indexOf('=') < 0) { return false; }
    hash.split('&').forEach(function (pair) {
      var at = pair.indexOf('=');
      var key = pair.slice(0, at);
      var value = pair.slice(at + 1);
      try { value = decodeURIComponent(value); } catch (malformed) { return; }
      if (key === 'q') { words.value = value; }
      if (key === 'outlet') { outlet.value = value; }
      if (key === 'level') { all('input[name="level"]', form).forEach(function (box) { box.checked = value.split(',').indexOf(box.value) >= 0; }); }
      if (key === 'accepted' && one('input[name="accepted"]', form)) { one('input[name="accepted"]', form).checked = value !== '0'; }
    });
    return true;
  }
  function changed() { apply(); remember(); }
  form.hidden = findings.length === 0;
  form.addEventListener('input', changed);
  form.addEventListener('submit', function (event) { event.preventDefault(); });

  // What is linked to is shown: its story opens, and a filter that hides it is lifted.
  function reveal() {
    var target = location.hash.indexOf('=') < 0 && document.getElementById(location.hash.slice(1));
    if (!target) { return; }
    for (var up = target; up; up = up.parentElement) { if (up.tagName === 'DETAILS') { up.open = true; } }
    if (target.hidden || (target.closest('.topic') && target.closest('.topic').hidden)) {
      words.value = '';
      outlet.value = '';
      all('input[type="checkbox"]', form).forEach(function (box) { box.checked = true; });
      apply();
    }
    target.scrollIntoView({ block: 'center' });
  }
  addEventListener('hashchange', function () { if (recall()) { apply(); } else { reveal(); } });
  if (recall()) { apply(); } else { reveal(); }

  // Keys
  var here = -1;
  function go(step) {
    var visible = findings.filter(function (finding) { return !finding.hidden; });
    if (!visible.length) { return; }
    var at = visible.indexOf(findings[here]);
    var next = visible[Math.min(Math.max(at + step, 0), visible.length - 1)];
    if (here >= 0) { findings[here].classList.remove('here'); }
    here = findings.indexOf(next);
    next.classList.add('here');
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
  }
  var help = one('#help');
  function closeAll() {
    all('details.cell[open]').forEach(function (cell) { cell.open = false; });
    if (help.open) { help.close(); }
  }
  addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === 'Escape') { closeAll(); if (document.activeElement === words) { words.blur(); } return; }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'checkbox') { return; }
    if (event.key === 'j') { go(1); }
    else if (event.key === 'k') { go(-1); }
    else if (event.key === '/') { event.preventDefault(); words.focus(); words.select(); }
    else if (event.key === 't') { setTheme(!dark, true); }
    else if (event.key === '?') { if (help.showModal && !help.open) { help.showModal(); } }
    else if (event.key === 'o' && here >= 0) { var link = one('a.place', findings[here]); if (link) { link.click(); } }
  });
  addEventListener('click', function (event) { if (!event.target.closest('.cell')) { all('details.cell[open]').forEach(function (cell) { cell.open = false; }); } });

  // Copying
  function copied(button, text) {
    var label = button.textContent;
    navigator.clipboard.writeText(text).then(function () {
      button.textContent = 'Copied';
      setTimeout(function () { button.textContent = label; }, 1500);
    }, function () { button.textContent = 'Could not copy'; });
  }
  if (navigator.clipboard) {
    findings.forEach(function (finding) {
      var link = one('.copy-link', finding);
      var quote = one('.copy-quote', finding);
      if (link) {
        link.hidden = false;
        link.addEventListener('click', function () { copied(link, location.href.split('#')[0] + '#' + finding.id); });
      }
      if (quote) {
        quote.hidden = false;
        quote.addEventListener('click', function () {
          var parts = all('.passage', finding).map(function (passage) {
            return '“' + one('blockquote', passage).textContent.trim() + '” (' + one('.who', passage).textContent.trim() + ')';
          });
          copied(quote, one('h4', finding).textContent.trim() + '\n\n' + (parts.length ? parts : all('blockquote', finding).map(function (b) { return b.textContent.trim(); })).join('\n\n'));
        });
      }
    });
  }

  // Paper has nothing to click on.
  addEventListener('beforeprint', function () { all('details.story, details.further').forEach(function (d) { d.open = true; }); });
}());
