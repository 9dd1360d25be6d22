/** From registration to logout: what each step answers, and what it refuses. Deliberately absent: who may send it, and when it ends by itself. */
package authlab.suite.login;
