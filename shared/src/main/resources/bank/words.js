/** What the service's own words mean to a customer. */

const EVENTS = {
  authn_login_success: 'Logged in',
  authn_login_successafterfail: 'Logged in, after wrong passwords',
  authn_login_fail: 'A login failed: wrong password',
  authn_login_fail_max: 'Too many wrong passwords',
  authn_login_new_device: 'Logged in from a new device',
  authn_password_change: 'Password changed',
  authn_password_change_fail: 'A password change failed',
  authn_token_reuse: 'A credential that was replaced was presented again',
  authz_fail: 'Something not allowed was tried',
  authz_admin: 'You acted as an administrator',
  excess_rate_limit_exceeded: 'Too many requests',
  excess_sessions_exceeded: 'Too many logins: the oldest was ended',
  malicious_csrf: 'A request that another site may have forged was refused',
  session_created: 'A login began',
  session_renewed: 'A login was renewed',
  session_expired: 'A login ran out of time',
  session_logout: 'Logged out',
  session_revoked: 'A login was ended',
  session_use_after_expire: 'A login that was over was tried again',
  privilege_permissions_changed: 'Your roles were changed',
  user_created: 'Account opened',
  user_updated: 'Account changed',
  user_deleted: 'Account deleted',
};

/** The ones that somebody should look at at once. */
const SERIOUS = new Set([
  'authn_password_change_fail',
  'authn_token_reuse',
  'authz_fail',
  'malicious_csrf',
  'session_use_after_expire',
]);

const CAUSES = {
  expired: 'out of time',
  epoch_raised: 'everybody was logged out',
  logout: 'logged out',
  remote_logout: 'from another device',
  logout_everywhere: 'logged out everywhere',
  replaced_by_login: 'a new login took its place',
  reauthentication: 'the password was given again',
  password_change: 'the password was changed',
  evicted: 'too many logins',
  refresh_token_reuse: 'its refresh token was stolen',
  roles_changed: 'roles were changed',
  user_disabled: 'the account was disabled',
  user_deleted: 'the account was deleted',
  ended_by_admin: 'by an administrator',
};

/** What happened, in a phrase. */
export function spelledEvent({ type, cause }) {
  const phrase = EVENTS[type] ?? type.replaceAll('_', ' ');
  return cause ? `${phrase}: ${CAUSES[cause] ?? cause.replaceAll('_', ' ')}` : phrase;
}

export function isSerious({ type }) {
  return SERIOUS.has(type);
}

const BROWSERS = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(HeadlessChrome|Chrome|CriOS)\//],
  ['Safari', /\bVersion\/.*\bSafari\//],
  ['curl', /^curl\//],
  ['a Java program', /^Java/],
];

const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['an iPhone', /\biPhone\b/],
  ['an iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

const UNKNOWN_CHARACTERS_MAX = 60;

/** From what a program says of itself, which may be anything, what device that is. */
export function spelledDevice(userAgent) {
  if (!userAgent) {
    return 'Unknown device';
  }
  const browser = firstOf(BROWSERS, userAgent);
  const system = firstOf(SYSTEMS, userAgent);
  if (!browser) {
    return [...userAgent].slice(0, UNKNOWN_CHARACTERS_MAX).join('');
  }
  const words = system ? `${browser} on ${system}` : browser;
  return words[0].toUpperCase() + words.slice(1);
}

function firstOf(names, userAgent) {
  return names.find(([, pattern]) => pattern.test(userAgent))?.[0];
}

const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A time as the reader's clock has it. */
export function spelledTime(rfc3339) {
  return TIME.format(new Date(rfc3339));
}

/** A span of time, roughly. */
export function spelledSpan(millis) {
  const seconds = Math.round(millis / 1000);
  const [count, unit] =
    seconds >= 7200
      ? [Math.round(seconds / 3600), 'hour']
      : seconds >= 120
        ? [Math.round(seconds / 60), 'minute']
        : [seconds, 'second'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const FRESHNESS = {
  strict: 'each request asks the database',
  synced: 'a logout is known everywhere within about a second',
  stateless: 'the signature alone is asked',
};

/** What `auth.freshness` means. */
export function spelledFreshness(freshness) {
  return FRESHNESS[freshness] ?? freshness;
}
