package io.maskwright.jackson;

import io.maskwright.jackson.cases.fuzz.FuzzCases;

/** Made data types never leak. */
class FuzzTest extends FuzzCases implements Jackson2.Runner {}
