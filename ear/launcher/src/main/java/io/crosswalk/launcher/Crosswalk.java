package io.crosswalk.launcher;
public final class Crosswalk { private Crosswalk() { } public static void main(String[] a) { System.err.println("hi " + java.util.Arrays.asList(a)); } }
