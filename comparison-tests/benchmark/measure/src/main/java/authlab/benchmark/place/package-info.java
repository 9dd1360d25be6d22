/** Where it is measured: instances of both services, the ceilings, and whoever is logged in there. */
package authlab.benchmark.place;
