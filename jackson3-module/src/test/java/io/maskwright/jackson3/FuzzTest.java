package io.maskwright.jackson3;

import io.maskwright.jackson.cases.fuzz.FuzzCases;

/** Made data types never leak. */
class FuzzTest extends FuzzCases implements Jackson3.Runner {}
