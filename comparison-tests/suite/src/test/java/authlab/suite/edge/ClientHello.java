package authlab.suite.edge;

import authlab.client.Service;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/** The first message of a TLS handshake (RFC 5246 §7.4.1.2), byte by byte: the JDK would not offer what is offered here. */
record ClientHello(int version, List<Integer> suites) {

    static final int SSL_3 = 0x0300;
    static final int TLS_1_0 = 0x0301;
    static final int TLS_1_1 = 0x0302;
    static final int TLS_1_2 = 0x0303;

    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int PATIENCE_MILLIS = 15_000;

    /** What the server says to it first: {@code hello}, {@code alert 40}, or {@code nothing}. */
    String answerOf(Service service) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), service.base().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(record());
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            int type = answer.read();
            if (type < 0) {
                return "nothing";
            }
            answer.skipNBytes(4);
            int first = answer.readUnsignedByte();
            return switch (type) {
                case ALERT -> "alert " + answer.readUnsignedByte();
                case HANDSHAKE -> first == 2 ? "hello" : "handshake message " + first;
                default -> "record of type " + type;
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] record() throws IOException {
        byte[] message = message();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream record = new DataOutputStream(bytes);
        record.writeByte(HANDSHAKE);
        record.writeShort(Math.min(version, TLS_1_0));
        record.writeShort(message.length + 4);
        record.writeInt(1 << 24 | message.length);
        record.write(message);
        return bytes.toByteArray();
    }

    private byte[] message() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream message = new DataOutputStream(bytes);
        message.writeShort(version);
        message.write(new byte[32]);
        message.writeByte(0);
        message.writeShort(2 * suites.size());
        for (int suite : suites) {
            message.writeShort(suite);
        }
        message.writeShort(0x0100);
        byte[] extensions = extensions();
        message.writeShort(extensions.length);
        message.write(extensions);
        return bytes.toByteArray();
    }

    /** Curves P-256 and X25519, uncompressed points, and each signature that a server may have a key for. */
    private static byte[] extensions() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream extensions = new DataOutputStream(bytes);
        write(extensions, 10, 0x0004, 0x0017, 0x001d);
        write(extensions, 13, 0x000c, 0x0403, 0x0804, 0x0401, 0x0203, 0x0201, 0x0503);
        extensions.writeShort(11);
        extensions.writeShort(2);
        extensions.writeShort(0x0100);
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, int type, int... shorts) throws IOException {
        out.writeShort(type);
        out.writeShort(2 * shorts.length);
        for (int value : shorts) {
            out.writeShort(value);
        }
    }
}
